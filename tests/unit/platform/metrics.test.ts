import { bringsToken } from '../../../src/platform/metrics/is-token';
import { makeMetrics } from '../../../src/platform/metrics/registry';
import {
  makeRouteGroup,
  methodLabel,
  statusLabel,
} from '../../../src/platform/metrics/route-group';

const routeGroup = makeRouteGroup(['articles', 'forum']);

describe('the labels of a request', () => {
  it.each([
    ['/_ready', 'probe'],
    ['/api/articles?filters[slug][$eq]=nama', 'api/articles'],
    ['/api/articles/slug/nama', 'api/articles'],
    ['/api/forum/me', 'api/forum'],
    ['/api/karangan-siapa-pun', 'api/other'],
    ['/api/__proto__', 'api/other'],
    ['/graphql?query=x', 'graphql'],
    ['/uploads/a.jpg', 'uploads'],
    ['/admin/login', 'admin'],
    ['/content-manager/collection-types', 'admin'],
    ['/wp-login.php', 'other'],
    ['', 'other'],
  ])('put %s into the group %s', (address, group) => {
    expect(routeGroup(address)).toBe(group);
  });

  it('know a handful of methods and classes of status', () => {
    expect([methodLabel('GET'), methodLabel('BREW')]).toEqual(['GET', 'other']);
    expect([statusLabel(204, true), statusLabel(503, true), statusLabel(200, false)]).toEqual([
      '2xx',
      '5xx',
      'cut',
    ]);
  });
});

describe('the numbers of an instance', () => {
  it('tell how long requests took, each time counted in every bound that it does not pass', async () => {
    const metrics = makeMetrics(() => 0);
    const labels = { method: 'GET', group: 'api/articles', status: '2xx' };
    for (const seconds of [0.0005, 0.001, 0.25, 60]) metrics.observeRequest({ ...labels, seconds });
    metrics.observeRequest({ ...labels, status: '4xx', seconds: 0.5 });
    const text = await metrics.text();
    const name = 'hub_http_request_duration_seconds';
    const shown = 'method="GET",group="api/articles",status="2xx"';
    expect(text).toContain(`# TYPE ${name} histogram\n`);
    const counted = [...text.matchAll(/_bucket\{le="([^"]+)",[^}]*status="2xx"\} (\d+)/g)];
    expect(counted.map(([, bound, count]) => `${bound ?? ''}: ${count ?? ''}`)).toEqual([
      ...['0.001: 2', '0.0025: 2', '0.005: 2', '0.01: 2', '0.025: 2', '0.05: 2', '0.1: 2'],
      ...['0.25: 3', '0.5: 3', '1: 3', '2.5: 3', '5: 3', '10: 3', '+Inf: 4'],
    ]);
    expect(text).toContain(`${name}_sum{${shown}} 60.2515\n`);
    expect(text).toContain(`${name}_count{${shown}} 4\n`);
    expect(text).toContain('status="4xx"} 1\n');
  });

  it('tell what has only ever grown as a counter', async () => {
    const metrics = makeMetrics(() => 0);
    const read = () => Promise.resolve([{ labels: { outcome: 'hit' }, value: 2 }]);
    const source = { name: 'hub_answers_total', help: 'Answers.', labels: ['outcome'] };
    metrics.addSource({ ...source, kind: 'counter', read });
    await metrics.text();
    const text = await metrics.text();
    expect(text).toContain('# TYPE hub_answers_total counter');
    expect(text).toContain('hub_answers_total{outcome="hit"} 2');
  });

  it('ask a source once in five seconds, and forget what it no longer names', async () => {
    let now = 0;
    let reads = 0;
    const metrics = makeMetrics(() => now);
    metrics.addSource({
      name: 'uji',
      help: 'A source.',
      labels: ['state'],
      read() {
        reads += 1;
        return Promise.resolve([{ labels: { state: reads === 1 ? 'lama' : 'baru' }, value: 1 }]);
      },
    });
    await metrics.text();
    now = 4_999;
    expect(await metrics.text()).toContain('uji{state="lama"} 1');
    expect(reads).toBe(1);
    now = 5_000;
    const text = await metrics.text();
    expect(text).toContain('uji{state="baru"} 1');
    expect(text).not.toContain('lama');
  });

  it('leave out a source that fails, and keep the others', async () => {
    const metrics = makeMetrics(() => 0);
    const read = () => Promise.reject(new Error('away'));
    metrics.addSource({ name: 'uji', help: 'A source.', labels: ['state'], read });
    const text = await metrics.text();
    expect(text).not.toContain('uji{');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });
});

describe('the token of the numbers', () => {
  it('is taken as a bearer, whole and alone', () => {
    expect(bringsToken('Bearer kata-rahasia-ini', 'kata-rahasia-ini')).toBe(true);
    for (const wrong of [
      '',
      'kata-rahasia-ini',
      'Bearer kata-rahasia',
      'Bearer kata-rahasia-ini ',
    ]) {
      expect(bringsToken(wrong, 'kata-rahasia-ini')).toBe(false);
    }
  });
});
