import { payloadSchema } from '../../../../src/channels/forum';
import { writeUpdatedPost } from '../../../../src/channels/forum/update-line';

const aPost = (locale = 'id') =>
  payloadSchema.parse({
    title: 'Loket',
    markdown: 'Loket buka pukul 08.00.',
    locale,
    material: { kind: 'article', documentId: 'd1' },
  });

describe('the line above a post that was changed', () => {
  // Half past six in the evening in London is the next day in Jakarta.
  const changedAt = '2026-11-21T18:30:00Z';

  it('says when, where the office is, and what', () => {
    expect(writeUpdatedPost(aPost(), { note: 'Jam buka diperbaiki.', changedAt })).toBe(
      '**Diperbarui 22 November 2026:** Jam buka diperbaiki.\n\nLoket buka pukul 08.00.',
    );
  });

  it('speaks the language of the post', () => {
    expect(writeUpdatedPost(aPost('en'), { note: 'Hours mended.', changedAt })).toMatch(
      /^\*\*Updated 22 November 2026:\*\* Hours mended\.\n\n/,
    );
  });

  it('says when, where the office says no more', () => {
    expect(writeUpdatedPost(aPost(), { note: ' ', changedAt })).toMatch(
      /^\*\*Diperbarui 22 November 2026\*\*\n\n/,
    );
  });

  it('is one line of plain words, whatever the note holds', () => {
    const note = '# Judul\n\n- *satu*\n<b>dua</b>';
    expect(writeUpdatedPost(aPost(), { note, changedAt }).split('\n')[0]).toBe(
      '**Diperbarui 22 November 2026:** \\# Judul - \\*satu\\* \\<b\\>dua\\</b\\>',
    );
  });
});
