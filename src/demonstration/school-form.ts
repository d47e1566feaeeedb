// The form of reports that the committee of the story uses: the shipped one, by which its subordinate Party organisations report
// as the schools they lead.

import { DEFAULT_FORM } from '../report/index.ts'

const PARTY = ['party-base', 'party-cell']

export const SCHOOL_FORM: typeof DEFAULT_FORM = {
  ...DEFAULT_FORM,
  // From the first quarter of the programme's year on.
  appliesFrom: '2023-12-15',
  name: {
    vi: 'Báo cáo định kỳ thực hiện dân chủ ở cơ sở của các trường, trung tâm',
    en: 'Periodic report on grassroots democracy of schools and centres',
  },
  profiles: DEFAULT_FORM.profiles.map(profile => ({
    ...profile,
    kinds: profile.id === 'school' ? [...profile.kinds, ...PARTY] : profile.kinds.filter(kind => !PARTY.includes(kind)),
  })),
}
