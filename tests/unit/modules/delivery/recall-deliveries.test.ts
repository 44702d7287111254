import { makeRecallDeliveries } from '../../../../src/modules/delivery/application/recall-deliveries';
import { anArticle, aPlan, aVideoPlan, makeWorld } from './world';

describe('taking back what was not sent yet', () => {
  const content = (documentId: string, contentLocale = 'id') => ({
    contentType: 'api::article.article',
    contentDocumentId: documentId,
    contentLocale,
  });

  it('cancels every unsent post of a text, and none of another text or language', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ documentId: 'a', plans: [aPlan(), aVideoPlan()] }));
    await world.publish(anArticle({ documentId: 'b', plans: [aPlan()] }));
    await world.publish(anArticle({ documentId: 'a', locale: 'en', plans: [aPlan()] }));
    const recall = makeRecallDeliveries({ outbox: world.outbox });
    const [{ contentType } = { contentType: '' }] = world.outbox.rows;
    await recall({ ...content('a'), contentType });
    expect(
      world.outbox.rows.map(({ contentDocumentId, contentLocale, state }) =>
        [contentDocumentId, contentLocale, state].join(' '),
      ),
    ).toEqual(['a id cancelled', 'a id cancelled', 'b id queued', 'a en queued']);
    expect(world.outbox.rows.every(({ leaseUntil }) => leaseUntil === null)).toBe(true);
  });

  it('leaves what is out as it is', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ documentId: 'a', plans: [aPlan()] }));
    await world.sweep();
    const [{ contentType } = { contentType: '' }] = world.outbox.rows;
    await makeRecallDeliveries({ outbox: world.outbox })({ ...content('a'), contentType });
    expect(world.outbox.rows).toMatchObject([{ state: 'published' }]);
  });

  it('has a worker that holds a post find it taken back, and send nothing', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ documentId: 'a', plans: [aPlan()] }));
    const [{ contentType } = { contentType: '' }] = world.outbox.rows;
    const recall = makeRecallDeliveries({ outbox: world.outbox });
    const open = world.accounts.openCredentials.bind(world.accounts);
    jest.spyOn(world.accounts, 'openCredentials').mockImplementationOnce(async (id) => {
      await recall({ ...content('a'), contentType });
      return open(id);
    });
    await world.sweep();
    expect(world.forum.posts).toEqual([]);
    expect(world.outbox.rows).toMatchObject([{ state: 'cancelled' }]);
  });
});
