import type { SampleCredit } from './types';

/** Every picture of the sample is drawn by the project itself. */
export const ILLUSTRATION: SampleCredit = {
  name: 'Tim Humas KPPN Lhok Sejahtera',
  role: 'illustration',
  licence: 'CC BY 4.0',
};
