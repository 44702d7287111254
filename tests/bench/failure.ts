/** Why there are no figures, in words for the person who asked for them. */
export class BenchFailure extends Error {
  override readonly name = 'BenchFailure';
}
