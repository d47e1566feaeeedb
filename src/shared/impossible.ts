// The end of every switch over a union: the compiler proves that no case was forgotten.

export function impossible(value: never): never {
  throw new Error(`impossible: ${JSON.stringify(value)}`)
}
