import type { SampleCitizen } from './types';

/** Imaginary citizens. */
export const citizens: readonly SampleCitizen[] = [
  {
    key: 'ramlah',
    displayName: 'Ramlah Usman',
    language: 'id',
    joinedHoursAgo: 640,
    about: 'a pensioner, whose appeal was granted',
  },
  {
    key: 'hendra',
    displayName: 'Hendra Saputra',
    language: 'id',
    joinedHoursAgo: 639,
    about: 'a treasurer, who follows threads',
  },
  {
    key: 'nadia',
    displayName: 'Cut Nadia',
    language: 'id',
    joinedHoursAgo: 638,
    about: 'asked for a Saturday counter; has a poll',
  },
  {
    key: 'yusuf',
    displayName: 'Yusuf Nelayan',
    language: 'id',
    joinedHoursAgo: 637,
    about: 'looks after the money of a village',
  },
  {
    key: 'jailani',
    displayName: 'Jailani Kopi',
    language: 'id',
    joinedHoursAgo: 636,
    about: 'was warned, appealed, and may appeal once more',
  },
  {
    key: 'hannah',
    displayName: 'Hannah W.',
    language: 'en',
    joinedHoursAgo: 635,
    about: 'writes in English',
  },
  {
    key: 'budi',
    displayName: 'Budi Antara',
    language: 'id',
    joinedHoursAgo: 3.2,
    about: 'a newcomer, whose first posts wait',
  },
  {
    key: 'rina',
    displayName: 'Rina Kilat',
    language: 'id',
    joinedHoursAgo: 8,
    about: 'advertises; both posts wait',
  },
];
