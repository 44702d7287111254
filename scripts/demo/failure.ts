/** Why the demo does not go on, in words for the person who started it: what, where, and what to do. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}
