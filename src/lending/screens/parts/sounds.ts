/** What a scanner's user hears without looking: taken, seen before, refused, all done. */
export type Sound = 'good' | 'again' | 'bad' | 'done'

interface Tone {
  readonly hertz: number
  readonly from_s: number
  readonly length_s: number
}

const tones: Readonly<Record<Sound, readonly Tone[]>> = {
  good: [{ hertz: 880, from_s: 0, length_s: 0.09 }],
  again: [
    { hertz: 660, from_s: 0, length_s: 0.07 },
    { hertz: 660, from_s: 0.12, length_s: 0.07 },
  ],
  bad: [{ hertz: 196, from_s: 0, length_s: 0.3 }],
  done: [
    { hertz: 660, from_s: 0, length_s: 0.09 },
    { hertz: 990, from_s: 0.1, length_s: 0.14 },
  ],
}
const loudness = 0.08

let context: AudioContext | null = null

/** Plays a short sound; silent where the browser lets none be heard. */
export function sound(which: Sound): void {
  context ??= new AudioContext()
  const volume = context.createGain()
  volume.gain.value = loudness
  volume.connect(context.destination)
  for (const { hertz, from_s, length_s } of tones[which]) {
    const tone = context.createOscillator()
    tone.frequency.value = hertz
    tone.connect(volume)
    tone.start(context.currentTime + from_s)
    tone.stop(context.currentTime + from_s + length_s)
  }
}
