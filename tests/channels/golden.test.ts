import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AftercareKind, Channel, Piece } from '../../src/channels/contract';
import { channels } from '../../src/channels/registry';
import { SAMPLE_SETTINGS } from './accounts';
import {
  aFaq,
  anArticle,
  anEnglishEvent,
  anEnglishRebuttal,
  anEvent,
  aPlan,
  aRebuttal,
  type SampleAudience,
} from './pieces';

const AUDIENCES: readonly SampleAudience[] = ['general', 'youth', 'senior'];

const posts: readonly (readonly [string, Piece])[] = [
  ...AUDIENCES.flatMap((audience): (readonly [string, Piece])[] => [
    [`article.${audience}`, anArticle(audience)],
    [`faq.${audience}`, aFaq(audience)],
    [`rebuttal.${audience}`, aRebuttal(audience)],
  ]),
  ['event.general', anEvent()],
  ['event-en.general', anEnglishEvent()],
  ['rebuttal-en.general', anEnglishRebuttal()],
];

/** A post as a person would check it: heading, text as sent, then each picture with its crop, stamp and alt text. */
const draw = (channel: Channel, piece: Piece): string => {
  const settings = SAMPLE_SETTINGS[channel.id];
  const payload = channel.compose({ piece, plan: aPlan(), settings });
  const shown = channel.preview({ payload, settings });
  const pictures = channel
    .renditions(payload)
    .map(
      ({ fileId, crop, stamp }, place) =>
        `[picture ${fileId}: ${crop}, stamp ${stamp}] ${shown.images[place]?.alt ?? ''}`,
    );
  const heading = shown.heading === '' ? [] : [`[title] ${shown.heading}`, ''];
  return [...heading, shown.text, '', '[end of text]', ...pictures, ''].join('\n');
};

const KINDS: readonly AftercareKind[] = ['revise', 'withdraw'];

/** What can be done with a post that is out, and what a person does where the channel's API cannot. */
const drawAftercare = (channel: Channel): string => {
  const settings = SAMPLE_SETTINGS[channel.id];
  const payload = channel.compose({ piece: anArticle('general'), plan: aPlan(), settings });
  const permalink = 'https://contoh.test/kiriman/1';
  const abilities = Object.entries(channel.capabilities(settings)).map(
    ([name, ability]) => `${name}: ${ability}`,
  );
  const steps = KINDS.flatMap((kind) => [
    '',
    `[${kind} by hand]`,
    ...channel
      .manualSteps({ kind, payload, permalink })
      .flatMap(({ id, en }, place) => [`${place + 1}. ${id}`, `   ${en}`]),
  ]);
  return ['[after publication]', ...abilities, ...steps, ''].join('\n');
};

const expectGolden = (folder: string, name: string, drawn: string): void => {
  const file = join(folder, `${name}.txt`);
  // A new channel gets its files with UPDATE_GOLDEN=1; a person reads them before they are kept.
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawn);
  }
  expect(existsSync(file)).toBe(true);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
};

describe.each(channels.map((channel) => [channel.id, channel] as const))(
  'golden posts of %s',
  (id, channel) => {
    const folder = join(__dirname, 'golden', id);

    it.each(posts)('%s is written as agreed', (name, piece) => {
      expectGolden(folder, name, draw(channel, piece));
    });

    it('what follows a post is agreed, too', () => {
      expectGolden(folder, 'aftercare', drawAftercare(channel));
    });
  },
);
