// The fields of the component gallery.

import {
  Actions,
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  type FieldError,
  FileField,
  Filters,
  Hidden,
  NumberField,
  Picker,
  Radios,
  Select,
  TextArea,
  TextField,
} from './index.ts'

export const formErrors: FieldError[] = [
  { field: 'title', message: 'Nhập tên kế hoạch.' },
  { field: 'due', message: 'Ngày không đúng. Nhập ngày/tháng/năm, ví dụ 5/9/2026.' },
  { field: 'staff', message: 'Nhập số nguyên từ 0 trở lên, ví dụ 12 hoặc 1.250.' },
  { field: 'reason', message: 'Nêu lý do trả lại.' },
  { field: 'cluster', message: 'Chọn cụm.' },
  { field: 'form', message: 'Chọn hình thức lấy ý kiến.' },
  { field: 'channels', message: 'Chọn ít nhất một hình thức công khai.' },
  { field: 'confirm', message: 'Xác nhận văn bản không có bí mật nhà nước.' },
  { field: 'file', message: 'Tệp không phải là DOCX. Lưu lại thành DOCX rồi chọn lại.' },
]

const clusters = [
  { value: '', text: 'Chọn cụm' },
  { value: '1', text: 'Cụm 1' },
  { value: '2', text: 'Cụm 2' },
]

export function FormGallery({ errors }: { errors: readonly FieldError[] }) {
  const wrong = (field: string) => errors.find(error => error.field === field)?.message
  return (
    <>
      <Filters action="/dev/components" label="Lọc danh sách">
        <Select id="filter-cluster" name="cum" label="Cụm" options={clusters} />
        <TextField id="filter-name" name="ten" label="Tên đơn vị" width="medium" type="search" />
        <Button kind="plain">Lọc</Button>
      </Filters>
      <form method="post" action="/dev/components" encType="multipart/form-data" noValidate>
        <Hidden name="key" value="0198f2" />
        <TextField name="title" label="Tên kế hoạch" required error={wrong('title')} />
        <TextField name="place" label="Địa điểm" required={false} hint="Nơi họp, nếu đã biết" value="Hội trường A" />
        <DateField name="due" label="Hạn gửi" value={wrong('due') ? '31/2/2026' : '5/9/2026'} error={wrong('due')} />
        <NumberField name="staff" label="Số người tham dự" error={wrong('staff')} />
        <TextArea name="reason" label="Lý do" hint="Đơn vị sẽ đọc nội dung này." error={wrong('reason')} />
        <Select name="cluster" label="Cụm" options={clusters} value="1" error={wrong('cluster')} />
        <Picker kind="unit" name="unit" label="Đơn vị" hint="Gõ vài chữ trong tên hoặc mã" error={wrong('cluster')} />
        <Radios
          name="form"
          legend="Hình thức lấy ý kiến"
          hint="Luật 10/2022/QH15, Điều 53"
          options={[
            { value: 'meeting', text: 'Tại hội nghị' },
            { value: 'written', text: 'Bằng văn bản', hint: 'Gửi phiếu đến từng người' },
            { value: 'online', text: 'Qua Diên Hồng' },
          ]}
          value={wrong('form') ? null : 'online'}
          error={wrong('form')}
        />
        <Checkboxes
          name="channels"
          legend="Hình thức công khai"
          inline
          options={[
            { value: 'board', text: 'Niêm yết' },
            { value: 'meeting', text: 'Tại hội nghị' },
            { value: 'site', text: 'Trên trang thông tin điện tử' },
          ]}
          value={wrong('channels') ? [] : ['board']}
          error={wrong('channels')}
        />
        <FileField name="file" label="Tệp văn bản" accept=".docx" hint="DOCX, nhiều nhất 20 MB" error={wrong('file')} />
        <Checkbox name="confirm" label="Văn bản không có nội dung bí mật nhà nước." error={wrong('confirm')} />
        <Actions>
          <Button>Gửi kế hoạch</Button>
          <Button kind="plain" name="step" value="draft">
            Lưu nháp
          </Button>
          <Button kind="danger" name="step" value="delete">
            Xóa bản nháp
          </Button>
        </Actions>
      </form>
    </>
  )
}
