import { z } from 'zod';
import { secret, webAddress } from './settings-fields';

const dayList = z
  .string()
  .transform((days) =>
    days
      .split(',')
      .map((day) => day.trim())
      .filter((day) => day !== ''),
  )
  .refine((days) => days.every((day) => z.iso.date().safeParse(day).success), {
    error: 'should be days separated by commas, such as 2027-03-10,2027-03-11',
  });

/** What the moderation of the forum stands on. */
export const MODERATION_SETTINGS = {
  // Days on which the office is closed beside weekends. The government names them anew each year: none are built in.
  HUB_HOLIDAYS: dayList.default([]),
  // A classifier outside of the hub, which is shown texts of the forum; without an address there is none.
  HUB_CLASSIFIER_URL: webAddress('https://classifier.example.go.id/v1/classify').optional(),
  HUB_CLASSIFIER_SECRET: secret('the key that signs what the classifier is asked').optional(),
} as const;

/** What is missing of the pair; undefined where there is both or neither. */
export const classifierFault = (settings: {
  readonly HUB_CLASSIFIER_URL?: string | undefined;
  readonly HUB_CLASSIFIER_SECRET?: string | undefined;
}): { readonly name: string; readonly message: string } | undefined => {
  const { HUB_CLASSIFIER_URL: url, HUB_CLASSIFIER_SECRET: key } = settings;
  if ((url === undefined) === (key === undefined)) return undefined;
  return url === undefined
    ? { name: 'HUB_CLASSIFIER_URL', message: 'is missing: HUB_CLASSIFIER_SECRET stands alone' }
    : { name: 'HUB_CLASSIFIER_SECRET', message: 'is missing: the classifier is asked under it' };
};
