import { expect, test } from 'vitest'
import { roleOfPost, shortName } from './rules.ts'

test.each([
  ['логопед', 'speechTherapist'],
  ['Педагог-психолог', 'psychologist'],
  ['социальный педагог', 'socialEducator'],
  ['соц. педагог', 'socialEducator'],
  ['инструктор по АФК', 'adaptedPeInstructor'],
  ['детский врач-реабилитолог', 'rehabilitationPhysician'],
  ['реабилитолог', 'rehabilitationSpecialist'],
  ['олигофренопедагог', 'specialEducator'],
  ['специалист по социальной работе', 'socialWorkSpecialist'],
  ['заведующая отделением', 'manager'],
  ['водитель', 'other'],
])('the post «%s» is %s', (post, role) => {
  expect(roleOfPost(post)).toBe(role)
})

test('a short name has initials for the parts that are known', () => {
  expect(shortName({ lastName: 'Коваленко', firstName: 'Анна', middleName: 'Викторовна' })).toBe(
    'Коваленко А. В.',
  )
  expect(shortName({ lastName: 'Ли', firstName: 'Ан', middleName: '' })).toBe('Ли А.')
})
