import type { Plan } from '../../../../src/channels/contract';
import { forumChannel } from '../../../../src/channels/forum';
import { countCodePoints } from '../../../../src/kernel/text';
import { aPiece, aPlan } from '../../../channels/pieces';

const settings = forumChannel.settingsSchema.parse({ displayName: 'Humas Tirta Kencana' });

const thread = (plan: Plan, piece = aPiece()) => forumChannel.compose({ piece, plan, settings });

const issuesOf = (plan: Plan, piece = aPiece()) =>
  forumChannel.validate({ payload: thread(plan, piece), plan, settings });

describe('a thread', () => {
  it('may have a title of 150 characters, and no more', () => {
    expect(issuesOf(aPlan(), aPiece({ title: 'J'.repeat(150) }))).toEqual([]);
    expect(issuesOf(aPlan(), aPiece({ title: 'J'.repeat(151) }))).toMatchObject([
      { code: 'thread_title_too_long', field: 'title', limit: 150, actual: 151 },
    ]);
  });

  it('may have a first post of 20,000 characters, and no more', () => {
    const around = countCodePoints(thread(aPlan({ textOverride: 'x' })).markdown) - 1;
    const planOf = (characters: number) => aPlan({ textOverride: 'x'.repeat(characters - around) });
    expect(issuesOf(planOf(20_000))).toEqual([]);
    expect(issuesOf(planOf(20_001))).toMatchObject([
      {
        code: 'thread_body_too_long',
        field: 'channelPlans.0.textOverride',
        limit: 20_000,
        actual: 20_001,
      },
    ]);
  });

  it('shows plain text as it was written, whatever CommonMark would make of it', () => {
    const paragraphs = ['1. *Penting* <b>[baca](x)</b> &amp; a_b _c_', '# bukan judul'];
    expect(thread(aPlan(), aPiece({ summary: '', paragraphs })).markdown).toContain(
      '1\\. \\*Penting\\* \\<b\\>\\[baca\\](x)\\</b\\> \\&amp; a_b \\_c\\_\n\n\\# bukan judul',
    );
  });

  it('takes the text of an editor as Markdown', () => {
    expect(thread(aPlan({ textOverride: 'Baca **semua**.' })).markdown).toContain('**semua**');
  });
});
