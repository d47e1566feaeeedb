// Plans as units write them by themselves: other words, another order, points of their own. For tests of the matching.

/** Titles of contents as an office marks them, each with the path of its paragraph in the sample programme. */
export const MARKED: readonly (readonly [title: string, path: string])[] = [
  ['Nắm tình hình triển khai chủ trương của Đảng, pháp luật của Nhà nước về dân chủ ở cơ sở', 'I.1'],
  ['Tuyên truyền, phổ biến, quán triệt pháp luật về thực hiện dân chủ ở cơ sở', 'II.3.2'],
  ['Chuyên đề năm 2024 học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'II.3.1'],
  ['Xây dựng, sửa đổi quy chế thực hiện dân chủ', 'I.2'],
  ['Công khai thông tin ở cơ sở', 'III.1'],
  ['Tổ chức hội nghị cán bộ, công chức, viên chức, người lao động', 'II.5.2'],
  ['Đối thoại, tiếp nhận và giải quyết kiến nghị', 'II.5.3'],
  ['Giải quyết đơn thư khiếu nại, tố cáo, phản ánh', 'II.2.2'],
  ['Thực hiện đúng quy trình công tác cán bộ', 'II.4.1'],
  ['Tự kiểm tra, giám sát việc thực hiện dân chủ', 'II.2.1'],
]

export interface OwnPlan {
  name: string
  text: string
  /** By the title of a content how the passage that is meant begins; null where the plan says nothing of it. */
  meant: Readonly<Record<string, string | null>>
}

const [FOLLOW, SPREAD, THEME, RULES, DISCLOSE, CONFERENCE, DIALOGUE, LETTERS, STAFF, CHECK] = MARKED.map(
  ([title]) => title,
) as [string, string, string, string, string, string, string, string, string, string]

/** In sections by subject, points with dashes, as a secretary of a school writes it. */
const SECTIONS: OwnPlan = {
  name: 'ke-hoach-chi-bo.txt',
  text: `ĐẢNG ỦY SỞ GIÁO DỤC VÀ ĐÀO TẠO    ĐẢNG CỘNG SẢN VIỆT NAM
CHI BỘ TRƯỜNG THPT SÔNG LA    
*    Sông La, ngày 10 tháng 8 năm 2024
Số 15-KH/CB

KẾ HOẠCH
phát huy dân chủ trong nhà trường năm học mới

Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022;
Chi bộ Trường THPT Sông La xây dựng kế hoạch như sau:

I- MỤC ĐÍCH, YÊU CẦU

1. Nâng cao nhận thức của cán bộ, giáo viên về quyền làm chủ, công khai và đối thoại trong nhà trường.

2. Tổ chức thực hiện nghiêm túc, tránh hình thức.

II- NỘI DUNG

1. Hội nghị viên chức đầu năm học

- Công đoàn trường chủ trì, phối hợp với chuyên môn chuẩn bị báo cáo, lấy góp ý của các tổ trước bảy ngày.

- Thời gian: trước ngày 15/10/2024.

- Kết quả: nghị quyết hội nghị, biên bản bầu Ban Thanh tra nhân dân.

2. Công khai tài chính, tuyển sinh, thi đua khen thưởng

- Niêm yết tại bảng tin phòng giáo viên và trang thông tin điện tử của trường.

- Người phụ trách: đồng chí kế toán và văn thư.

- Thời gian: hoàn thành trong tháng 9/2024.

3. Gặp gỡ giáo viên, học sinh và phụ huynh

- Bí thư chi bộ và hiệu trưởng đối thoại mỗi học kỳ một lần, trả lời kiến nghị ngay tại buổi gặp; ý kiến chưa trả lời được thì hẹn ngày.

- Minh chứng: biên bản, bảng tổng hợp ý kiến và câu trả lời.

4. Phổ biến pháp luật

- Đưa Luật Thực hiện dân chủ ở cơ sở vào sinh hoạt chi bộ tháng 9, phát tài liệu hỏi đáp cho từng tổ chuyên môn.

- Phân công: Chi ủy viên phụ trách tuyên giáo.

5. Học tập và làm theo Bác

- Mỗi đảng viên đăng ký một việc làm theo chuyên đề "Thực hành dân chủ, tăng cường pháp chế", chi bộ nhận xét vào cuối năm.

6. Sửa Quy chế dân chủ của trường

- Rà soát Quy chế ban hành năm 2021, lấy ý kiến toàn trường, trình hiệu trưởng ký ban hành trước ngày 30/11/2024.

7. Tiếp công dân, xử lý đơn

- Mở sổ tiếp nhận đơn thư; đơn khiếu nại, phản ánh được trả lời bằng văn bản.

8. Kiểm tra nội bộ

- Chi ủy cùng Ban Thanh tra nhân dân kiểm tra việc thực hiện dân chủ ở ba tổ chuyên môn, thông báo kết quả trong cuộc họp hội đồng.

- Thời gian: từ tháng 10 đến tháng 11/2024.

9. Xây dựng trường xanh, sạch

- Đoàn trường phát động mỗi lớp một chậu cây.

III- TỔ CHỨC THỰC HIỆN

Các đồng chí chi ủy viên, tổ trưởng chịu trách nhiệm thực hiện Kế hoạch này.

Nơi nhận:    T/M CHI BỘ
- Đảng ủy Sở (để báo cáo);    BÍ THƯ
- Lưu.
    Lê Minh Hạnh
`,
  meant: {
    [FOLLOW]: null,
    [SPREAD]: 'Phổ biến pháp luật',
    [THEME]: 'Học tập và làm theo Bác',
    [RULES]: 'Sửa Quy chế dân chủ',
    [DISCLOSE]: 'Công khai tài chính',
    [CONFERENCE]: 'Hội nghị viên chức',
    [DIALOGUE]: 'Gặp gỡ giáo viên',
    [LETTERS]: 'Tiếp công dân',
    [STAFF]: null,
    [CHECK]: 'Kiểm tra nội bộ',
  },
}

/** A table behind the signature. */
const TABLE: OwnPlan = {
  name: 'ke-hoach-trung-tam.md',
  text: `# KẾ HOẠCH

**Thực hiện dân chủ năm 2024 của Trung tâm Giáo dục thường xuyên Bình Lợi**

Thực hiện chỉ đạo của Đảng ủy Sở, Chi bộ Trung tâm phân công công việc theo bảng kèm theo.

| TT | Công việc | Cách làm | Người phụ trách | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Rà soát quy trình bổ nhiệm, đánh giá viên chức | Đối chiếu từng hồ sơ với quy định về công tác cán bộ | Phó Giám đốc | Quý IV/2024 | Báo cáo rà soát |
| 2 | Theo dõi dư luận, tâm trạng của giáo viên, học viên | Tổ trưởng báo cáo hằng tháng cho chi ủy việc triển khai chủ trương của Đảng | Các tổ trưởng | | Báo cáo tháng |
| 3 | Dán thông báo học phí, chế độ, lịch học | Bảng tin và trang mạng; công khai 30 ngày | Văn thư | 30/9/2024 | Ảnh chụp bảng tin |
| 4 | Họp toàn thể người lao động | Theo đúng Nghị định; bầu Ban Thanh tra nhân dân | Công đoàn | 5/10/2024 | Nghị quyết hội nghị người lao động |
| 5 | Lãnh đạo nghe và trả lời ý kiến | Hộp thư góp ý; buổi đối thoại giữa kỳ | Giám đốc | Tháng 11/2024 | Bảng trả lời kiến nghị |
| 6 | Giám sát nội bộ | Ban Thanh tra nhân dân giám sát việc thực hiện quy chế | Ban Thanh tra nhân dân | Tháng 12/2024 | Biên bản giám sát |
| 7 | Sinh hoạt chuyên đề về Bác | Mỗi tổ một buổi kể chuyện, liên hệ phong cách Hồ Chí Minh | Chi ủy | 19/5/2024 | Bài thu hoạch |
| 8 | Trồng cây, làm vệ sinh | Ra quân ngày chủ nhật | Đoàn thanh niên | 20/10/2024 | |
`,
  meant: {
    [FOLLOW]: 'Theo dõi dư luận',
    [SPREAD]: null,
    [THEME]: 'Sinh hoạt chuyên đề về Bác',
    [RULES]: null,
    [DISCLOSE]: 'Dán thông báo',
    [CONFERENCE]: 'Họp toàn thể',
    [DIALOGUE]: 'Lãnh đạo nghe',
    [LETTERS]: null,
    [STAFF]: 'Rà soát quy trình',
    [CHECK]: 'Giám sát nội bộ',
  },
}

/** By who does what; a content is a point below an actor. */
const ACTORS: OwnPlan = {
  name: 'ke-hoach-dang-bo.txt',
  text: `KẾ HOẠCH
thực hiện quy chế dân chủ năm 2024

Đảng bộ Trường Cao đẳng Sông Hậu xây dựng kế hoạch như sau:

I. NHIỆM VỤ

1. Đối với cấp ủy các chi bộ

- Đưa việc quán triệt các văn bản của Đảng, pháp luật về dân chủ ở cơ sở vào sinh hoạt chi bộ thường kỳ, xong trước ngày 30/9/2024.

- Nghe đảng viên phản ánh tình hình thực hiện chủ trương của Đảng, pháp luật của Nhà nước, hằng quý báo cáo đảng ủy.

- Đảng viên, người đứng đầu cam kết làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh theo chuyên đề năm 2024.

2. Ban Giám hiệu

- Thực hiện đủ các khâu quy hoạch, bổ nhiệm, luân chuyển cán bộ theo quy trình.

- Tiếp nhận đơn khiếu nại, tố cáo của viên chức, giải quyết đúng hạn theo luật.

- Bổ sung quy chế dân chủ, quy chế chi tiêu nội bộ trong quý IV năm 2024.

3. Công đoàn trường

- Chuẩn bị và cùng Ban Giám hiệu tổ chức hội nghị viên chức, người lao động, hoàn thành trước ngày 10/10/2024.

- Tổng hợp ý kiến, kiến nghị, tổ chức hai cuộc đối thoại với người lao động.

4. Ban Thanh tra nhân dân

- Giám sát, kiểm tra việc thực hiện dân chủ, báo cáo công đoàn mỗi học kỳ.

II. TỔ CHỨC THỰC HIỆN

1. Các chi bộ căn cứ kế hoạch này để thực hiện.

2. Văn phòng Đảng ủy theo dõi, đôn đốc.
`,
  meant: {
    [FOLLOW]: 'Nghe đảng viên phản ánh',
    [SPREAD]: 'Đưa việc quán triệt',
    [THEME]: 'Đảng viên, người đứng đầu',
    [RULES]: 'Bổ sung quy chế',
    [DISCLOSE]: null,
    [CONFERENCE]: 'Chuẩn bị và cùng',
    [DIALOGUE]: 'Tổng hợp ý kiến',
    [LETTERS]: 'Tiếp nhận đơn',
    [STAFF]: 'Thực hiện đủ các khâu',
    [CHECK]: 'Giám sát, kiểm tra',
  },
}

/** Written when the rules were fixed already: letters below headings, times and persons in the sentences. */
const LETTERS_BELOW: OwnPlan = {
  name: 'ke-hoach-don-vi.txt',
  text: `KẾ HOẠCH
Thực hiện Quy chế dân chủ ở cơ sở tại Trường Tiểu học Cầu Ngang

Căn cứ chương trình của cấp trên, nhà trường xây dựng kế hoạch năm 2024 như sau:

A. Yêu cầu chung

Bám sát chỉ đạo của cấp trên, phù hợp điều kiện của trường.

B. Nội dung và biện pháp

1. Về những việc nhà trường phải cho biết

a) Thu chi, mua sắm, quyết toán được niêm yết trong 30 ngày và đọc trong họp hội đồng hằng tháng; kế toán chịu trách nhiệm.

b) Kết quả đánh giá, xếp loại, nâng lương dán ở bảng tin chậm nhất 5 ngày sau khi có quyết định.

2. Về những việc giáo viên được bàn

a) Đại hội viên chức đầu năm học do công đoàn và ban giám hiệu chuẩn bị, tổ chức trước ngày 12/10/2024, có nghị quyết.

b) Quy chế nội bộ, quy chế thi đua đưa về các tổ góp ý, bổ sung rồi ban hành lại trong tháng 11.

c) Mỗi học kỳ hiệu trưởng ngồi lại với giáo viên, nghe và trả lời kiến nghị, ghi thành biên bản.

3. Về giám sát

a) Ban Thanh tra nhân dân kiểm tra việc thu chi, việc thực hiện quy chế; báo cáo tại hội nghị sơ kết.

b) Người có đơn phản ánh, khiếu nại được tiếp tại phòng hiệu trưởng sáng thứ hai, trả lời trong thời hạn luật định.

4. Về công tác của chi bộ

a) Sinh hoạt chuyên đề học tập tấm gương, phong cách Hồ Chí Minh mỗi quý một lần.

b) Giới thiệu Luật Thực hiện dân chủ ở cơ sở cho toàn thể giáo viên trong buổi sinh hoạt tháng 9.

c) Quy hoạch, bổ nhiệm tổ trưởng theo đúng các bước của quy trình cán bộ.

C. Tổ chức thực hiện

Các bộ phận căn cứ kế hoạch để thực hiện.
`,
  meant: {
    [FOLLOW]: null,
    [SPREAD]: 'Giới thiệu Luật',
    [THEME]: 'Sinh hoạt chuyên đề học tập',
    [RULES]: 'Quy chế nội bộ',
    [DISCLOSE]: 'Thu chi, mua sắm',
    [CONFERENCE]: 'Đại hội viên chức',
    [DIALOGUE]: 'Mỗi học kỳ hiệu trưởng',
    [LETTERS]: 'Người có đơn',
    [STAFF]: 'Quy hoạch, bổ nhiệm',
    [CHECK]: 'Ban Thanh tra nhân dân kiểm tra',
  },
}

export const OWN_PLANS: readonly OwnPlan[] = [SECTIONS, TABLE, ACTORS, LETTERS_BELOW]
