import {
  ADDING_TOOLS,
  MODERATING_TOOLS,
  toolsFor,
  type ThreadFacts,
} from '../../../../src/admin/features/moderation/rules/thread-tools';
import {
  EMPTY_TOOL,
  optionsOf,
  TOOL_FIELDS,
  toolFaults,
  toThreadAction,
} from '../../../../src/admin/features/moderation/rules/tool-form';

const NOW = new Date('2026-11-22T05:00:00Z');
const SEEN = { version: 3, timeZone: 'Asia/Jakarta', intoVersion: 0 };

const thread = (more: Partial<ThreadFacts> = {}): ThreadFacts => ({
  ...{ isHidden: false, hasMaterial: false, postCount: 5, mayModerate: true },
  ...more,
});

describe('the tools that fit a thread', () => {
  it('are never both ways at once', () => {
    const open = toolsFor(thread(), NOW).moderating;
    expect(open).toEqual(['lock', 'pin', 'slow_mode', 'archive', 'move', 'split', 'merge']);
    const closed = toolsFor(
      thread({
        ...{ lockedAt: '2026-11-01T00:00:00Z', archivedAt: '2026-11-01T00:00:00Z' },
        pinnedUntil: '2026-11-23T00:00:00Z',
      }),
      NOW,
    ).moderating;
    expect(closed).toEqual(expect.arrayContaining(['unlock', 'unarchive', 'unpin']));
    expect(closed).not.toContain('lock');
    expect(closed).not.toContain('archive');
  });

  it('forget a pin whose time is over', () => {
    const past = thread({ pinnedUntil: '2026-11-22T04:59:59Z' });
    expect(toolsFor(past, NOW).moderating).not.toContain('unpin');
  });

  it('open one poll, and close it once', () => {
    expect(toolsFor(thread(), NOW).adding).toContain('open_poll');
    const polled = toolsFor(thread({ poll: { isOpen: true } }), NOW).adding;
    expect(polled).toContain('close_poll');
    expect(polled).not.toContain('open_poll');
    expect(toolsFor(thread({ poll: { isOpen: false } }), NOW).adding).not.toContain('close_poll');
  });

  it('bring nothing hidden to light, and leave the texts of the office where they are', () => {
    const hidden = toolsFor(thread({ isHidden: true }), NOW);
    for (const tool of ['split', 'merge', 'make_faq', 'open_poll', 'answer'] as const) {
      expect([...hidden.moderating, ...hidden.adding]).not.toContain(tool);
    }
    expect(toolsFor(thread({ hasMaterial: true }), NOW).moderating).not.toContain('merge');
    expect(toolsFor(thread({ postCount: 1 }), NOW).moderating).not.toContain('split');
  });

  it('do not moderate one’s own thread, and do nothing with a signpost', () => {
    expect(toolsFor(thread({ mayModerate: false }), NOW)).toMatchObject({ moderating: [] });
    expect(toolsFor(thread({ mayModerate: false }), NOW).adding).toContain('summary');
    expect(toolsFor(thread({ movedToThreadId: 9 }), NOW)).toEqual({ moderating: [], adding: [] });
  });
});

describe('what a tool asks for', () => {
  it('is nothing where there is nothing to say', () => {
    for (const tool of [...MODERATING_TOOLS, ...ADDING_TOOLS]) {
      if (TOOL_FIELDS[tool].length === 0) expect(toolFaults(tool, EMPTY_TOOL)).toEqual({});
    }
  });

  it('is named where it is missing', () => {
    expect(toolFaults('pin', EMPTY_TOOL)).toEqual({ until: 'needed' });
    expect(toolFaults('move', EMPTY_TOOL)).toEqual({ category: 'needed' });
    expect(toolFaults('merge', { ...EMPTY_TOOL, target: 'dua' })).toEqual({ target: 'number' });
    expect(toolFaults('split', EMPTY_TOOL)).toMatchObject({
      ...{ number: 'number', title: { code: 'too_short' } },
    });
    expect(toolFaults('answer', EMPTY_TOOL)).toMatchObject({ text: { code: 'too_short' } });
  });

  it('may be empty where that takes something away', () => {
    for (const tool of ['official_answer', 'summary', 'link_rebuttal'] as const) {
      expect(toolFaults(tool, EMPTY_TOOL)).toEqual({});
    }
  });

  it('holds 2 to 10 different options of a poll', () => {
    const faults = (options: string) =>
      toolFaults('open_poll', { ...EMPTY_TOOL, question: 'Jam berapa?', options });
    expect(faults(' Pagi \n\nSore')).toEqual({});
    expect(optionsOf(' Pagi \n\nSore')).toEqual(['Pagi', 'Sore']);
    for (const wrong of ['Pagi', 'Pagi\npagi', `Pagi\n${'a'.repeat(101)}`, '1\n'.repeat(11)]) {
      expect(faults(wrong)).toEqual({ options: 'options' });
    }
  });
});

describe('what is sent for a tool', () => {
  it('names the version that was seen, and the reason', () => {
    expect(toThreadAction('lock', { ...EMPTY_TOOL, reason: ' Ramai. ' }, SEEN)).toEqual({
      ...{ action: 'lock', version: 3, reason: 'Ramai.' },
    });
  });

  it('turns the clock of the office into an instant', () => {
    const values = { ...EMPTY_TOOL, until: '2026-12-01T09:00' };
    expect(toThreadAction('pin', values, SEEN)).toMatchObject({
      until: '2026-12-01T02:00:00.000Z',
    });
  });

  it('says in numbers what was typed', () => {
    const values = {
      ...{ ...EMPTY_TOOL, number: '4', title: ' Baru ', minutes: '5', target: '12' },
      options: 'Ya\nTidak',
    };
    expect(toThreadAction('split', values, SEEN)).toMatchObject({ fromNumber: 4, title: 'Baru' });
    expect(toThreadAction('slow_mode', values, SEEN)).toMatchObject({ seconds: 300 });
    expect(toThreadAction('merge', values, { ...SEEN, intoVersion: 7 })).toMatchObject({
      ...{ into: 12, intoVersion: 7 },
    });
    expect(toThreadAction('open_poll', values, SEEN)).not.toHaveProperty('closesAt');
  });

  it('takes away with null', () => {
    expect(toThreadAction('official_answer', EMPTY_TOOL, SEEN)).toMatchObject({ number: null });
    expect(toThreadAction('link_rebuttal', EMPTY_TOOL, SEEN)).toMatchObject({ rebuttal: null });
  });

  it('sends an answer as a text, without a version', () => {
    const values = { ...EMPTY_TOOL, text: ' Loket buka pukul 07.30. ' };
    expect(toThreadAction('answer', values, SEEN)).toEqual({
      ...{ action: 'answer', text: 'Loket buka pukul 07.30.' },
    });
  });
});
