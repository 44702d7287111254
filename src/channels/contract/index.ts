export * from './aftercare';
export type * from './connection';
export type * from './io-half';
export type * from './outcomes';
export type * from './piece';
export type * from './post';
export * from './pure-half';
