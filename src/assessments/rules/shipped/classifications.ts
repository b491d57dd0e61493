import type { Definition } from '../../contract/definition.ts'
import { number, plain, scale } from './making.ts'

const level = (id: string, name: string, hint: string) =>
  number(id, name, [1, 5], { hint: `Уровни I–V — это 1–5. ${hint}`, isRequired: false })

const levels = [
  level('gmfcs', 'GMFCS: крупные движения', 'Для детей с ДЦП.'),
  level('macs', 'MACS (до 4 лет — Mini-MACS): действия руками', 'Для детей с ДЦП.'),
  level('cfcs', 'CFCS: общение', 'Любой способ общения.'),
]

/** Levels that part children by the weight of their condition; they do not show what help has changed. */
export const classifications: Definition = {
  ...plain,
  name: 'Уровни GMFCS, MACS, CFCS',
  about:
    'Уровни нужны, чтобы сравнивать сходных детей и подбирать помощь. С занятиями они почти не меняются и в результатах не ' +
    'учитываются. Описаний уровней в программе нет: пользуйтесь листами авторов, которые есть у центра. Уровень ставит ' +
    'обученный специалист вместе с родителем; если не уверены, оставьте пустым.',
  kind: 'classification',
  subject: 'child',
  filledBy: 'specialist',
  length: 10,
  rights:
    'GMFCS — CanChild; MACS, Mini-MACS и CFCS — их авторы. В программе только номер уровня, без текстов; листы и условия применения — на сайтах авторов.',
  items: levels,
  scales: levels.map((item) => scale({ id: item.id, name: item.text, better: 'none', min: 1, max: 5 })),
}
