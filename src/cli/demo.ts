import { loadDemo } from '#demo/service/load.ts'
import { type CliCommand, Failure } from './command.ts'

export const demo: CliCommand = {
  summary: 'наполняет пустую установку демонстрационным центром с вымышленными людьми',
  usage:
    'npm run ryadom -- demo --data ПАПКА\n\nТолько для пустой установки: настоящий центр с показательным не смешивается.',
  async run({ program, io }) {
    const accounts = await loadDemo(program)
    if (!accounts)
      throw new Failure('already-set-up', 'Здесь уже есть центр. Возьмите другую папку: --data ПАПКА')
    if (io.isJson) io.json({ accounts })
    else
      io.say(
        'Готово. Запустите npm start с той же папкой и откройте http://localhost:8080: вход без пароля за любую роль.',
      )
    return 0
  },
}
