/** What a scanner's user hears and feels without looking: taken, seen before, refused, all done. */
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

/** For the hand that holds the phone: lengths of trembling and of rest. */
const trembles_ms: Readonly<Record<Sound, number[]>> = {
  good: [40],
  again: [30, 60, 30],
  bad: [250],
  done: [40, 60, 120],
}

let context: AudioContext | null = null

/** Wakes the sounds at a press: a phone lets nothing be heard that no finger began. */
export function wakeSounds(): void {
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
}

/** Plays a short sound and trembles; silent and still where the browser allows neither. */
export function sound(which: Sound): void {
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(trembles_ms[which])
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
