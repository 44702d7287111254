import { possibleActions } from '../../../../../src/modules/moderation/domain/cases/possible-actions';
import { aTarget } from '../../../../support/memory-targets';

const citizen = { kind: 'citizen', id: 7, name: 'Ani' } as const;
const staff = { kind: 'staff', id: 21, name: 'Kepala' } as const;
const open = { state: 'open' } as const;

describe('what can be decided on a case', () => {
  it('lets a text that waits through or not, and never leaves it waiting', () => {
    const held = aTarget({ state: 'held', author: citizen, text: 'Halo.' });
    const actions = possibleActions(open, held);
    expect(actions).toEqual(expect.arrayContaining(['approve', 'reject', 'escalate', 'warn']));
    expect(actions).not.toContain('dismiss');
    expect(actions).not.toContain('hide');
  });

  it('has nothing to approve where readers see the newest wording', () => {
    const shown = aTarget({ state: 'visible', author: citizen, text: 'A', publicText: 'A' });
    const actions = possibleActions(open, shown);
    expect(actions).toEqual(expect.arrayContaining(['hide', 'lock', 'dismiss']));
    expect(actions).not.toContain('approve');
    expect(actions).not.toContain('show');
  });

  it('puts no limit on colleagues', () => {
    const actions = possibleActions(open, aTarget({ author: staff }));
    for (const limit of ['warn', 'mute', 'suspend', 'ban'] as const) {
      expect(actions).not.toContain(limit);
    }
  });

  it('ends no case twice', () => {
    const hidden = aTarget({ state: 'hidden', author: citizen });
    const actions = possibleActions({ state: 'closed' }, hidden);
    expect(actions).toContain('show');
    expect(actions).not.toContain('dismiss');
    expect(actions).not.toContain('escalate');
  });

  it('moves nothing that is gone', () => {
    const actions = possibleActions(open, undefined);
    expect(actions).toEqual(expect.arrayContaining(['dismiss', 'escalate']));
    expect(actions).not.toContain('hide');
  });
});
