import { planTurns, shareSeconds } from '../../bench/rounds';

describe('the plan of the rounds', () => {
  it('asks all servers for the same, one right after the other, and all that again in the next round', () => {
    const plan = planTurns({
      ...{ rounds: 2, scenarios: 2, servers: ['bare', 'hub'] },
      answers: () => true,
    });
    expect(plan.map(({ round, scenario, server }) => `${round}${scenario}${server}`)).toEqual([
      ...['00bare', '00hub', '01bare', '01hub'],
      ...['10bare', '10hub', '11bare', '11hub'],
    ]);
  });

  it('leaves out a server that does not know a scenario', () => {
    const plan = planTurns({
      ...{ rounds: 1, scenarios: 2, servers: ['hub', 'vanilla'] },
      answers: (scenario, server) => scenario === 0 || server === 'hub',
    });
    expect(plan.map(({ server }) => server)).toEqual(['hub', 'vanilla', 'hub']);
  });

  it('shares out what is left of the time, within bounds', () => {
    const bounds = { turns: 100, least: 0.5, most: 2 };
    expect(shareSeconds({ left: 100, ...bounds })).toBe(1);
    expect(shareSeconds({ left: 1000, ...bounds })).toBe(2);
    expect(shareSeconds({ left: -5, ...bounds })).toBe(0.5);
  });
});
