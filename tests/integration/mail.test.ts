import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeSendDueMails, type MailStore, type SendMail } from '../../src/modules/mail';
import { MAIL_SWEEP, startMail } from '../../src/modules/mail/strapi/install';
import { strapiMailStore } from '../../src/modules/mail/strapi/mail-store';
import { bootHub, type BootedHub } from '../support/hub';
import { aMail, mailOf, mailRow, readMail } from '../support/mails';

const LEASE_SECONDS = 300;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A worker that sends to a list, as another process on the same database would. */
const aWorker = (
  booted: BootedHub,
  send: SendMail,
  store: MailStore = strapiMailStore(booted.strapi),
) =>
  makeSendDueMails({
    store,
    send,
    clock: booted.clock,
    hash: sha256,
    host: 'hub.contoh.go.id',
    onFailure: () => undefined,
  });

describe('the outbox without a mail server', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub({ HUB_MAIL_FROM: 'Humas Uji <humas@contoh.go.id>' });
  });

  afterAll(() => booted.stop());

  const folder = () => path.join(booted.folder, 'mails');
  const filesOf = (words: string) =>
    existsSync(folder()) ? readdirSync(folder()).filter((name) => name.includes(words)) : [];
  const readFile = (name: string) => readFileSync(path.join(folder(), name), 'utf8');

  it('puts each mail into the folder as a private file that a mail program opens', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await queueMail(aMail('surat:satu'));
    expect(await sendDueMails()).toBe(1);

    const [name = '', ...others] = filesOf('surat-satu');
    expect(others).toEqual([]);
    expect(name).toMatch(/^\d{8}T\d{9}Z-surat-satu\.[0-9a-f]{16}\.eml$/);
    expect(statSync(path.join(folder(), name)).mode & 0o777).toBe(0o600);
    const { headers, subject, text } = readMail(readFile(name));
    expect(headers.get('from')).toBe('Humas Uji <humas@contoh.go.id>');
    expect(headers.get('to')).toBe('sri@contoh.example');
    expect(headers.get('message-id')).toMatch(/^<surat-satu\.[0-9a-f]{16}@hub\.contoh\.go\.id>$/);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(subject).toBe(aMail('').subject);
    expect(text.trimEnd()).toBe(aMail('').text.trimEnd());
    expect(await mailRow(booted, 'surat:satu')).toMatchObject({
      state: 'sent',
      attempts: 0,
      leaseUntil: null,
      lastError: null,
    });
    expect(await sendDueMails()).toBe(0);
  });

  it('takes the same mail once', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await queueMail(aMail('surat:sama'));
    await queueMail({ ...aMail('surat:sama'), subject: 'Lain' });
    await Promise.all([1, 2, 3, 4].map(() => queueMail(aMail('surat:sama'))));
    await sendDueMails();
    await queueMail(aMail('surat:sama'));
    expect(await sendDueMails()).toBe(0);
    expect(filesOf('surat-sama')).toHaveLength(1);
  });

  it('keeps a transaction whole in which a mail is queued that is there already', async () => {
    const { queueMail } = mailOf(booted);
    await queueMail(aMail('surat:ada'));
    await booted.strapi.db.transaction(async () => {
      await queueMail(aMail('surat:ada'));
      await queueMail(aMail('surat:sesudahnya'));
    });
    expect(await mailRow(booted, 'surat:sesudahnya')).toMatchObject({ state: 'queued' });
  });

  it('sends nothing of a transaction that was rolled back', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await sendDueMails();
    const work = booted.strapi.db.transaction(async () => {
      await queueMail(aMail('surat:batal'));
      throw new Error('batal');
    });
    await expect(work).rejects.toThrow('batal');
    expect(await mailRow(booted, 'surat:batal')).toBeNull();
    expect(await sendDueMails()).toBe(0);
  });

  it('sends a mail that a worker took and died with, once its lease has run out', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await sendDueMails();
    await queueMail(aMail('surat:mati'));
    const { id } = (await mailRow(booted, 'surat:mati')) as { id: number };
    const now = booted.clock.now();
    const lease = new Date(now.getTime() + LEASE_SECONDS * 1000);
    expect(await strapiMailStore(booted.strapi).claim(id, now, lease)).toMatchObject({ id });

    expect(await sendDueMails()).toBe(0);
    booted.clock.advance(LEASE_SECONDS + 1);
    expect(await sendDueMails()).toBe(1);
    expect(filesOf('surat-mati')).toHaveLength(1);
  });

  it('sends it again under the same Message-ID where the worker died before it could say so', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await sendDueMails();
    await queueMail(aMail('surat:dua'));
    const sent: string[] = [];
    const store: MailStore = {
      ...strapiMailStore(booted.strapi),
      settle: () => Promise.reject(new Error('the process ended')),
    };
    const dying = aWorker(
      booted,
      ({ messageId }) => Promise.resolve(void sent.push(messageId)),
      store,
    );
    await expect(dying()).rejects.toThrow('the process ended');

    booted.clock.advance(LEASE_SECONDS + 1);
    await sendDueMails();
    const [name = ''] = filesOf('surat-dua');
    expect([readMail(readFile(name)).headers.get('message-id')]).toEqual(sent);
    expect(await mailRow(booted, 'surat:dua')).toMatchObject({ state: 'sent' });
  });

  it('sends each mail once where several workers sweep at the same time', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await sendDueMails();
    const keys = Array.from({ length: 12 }, (_, index) => `surat:ramai-${index}`);
    for (const key of keys) await queueMail(aMail(key));
    const sent: string[] = [];
    const send: SendMail = async ({ messageId }) => {
      sent.push(messageId);
      // The others get their turn while this one is on its way.
      await mailRow(booted, 'surat:satu');
    };
    const worked = await Promise.all([1, 2, 3, 4].map(() => aWorker(booted, send)()));
    expect(sent).toHaveLength(keys.length);
    expect(new Set(sent).size).toBe(keys.length);
    expect(worked.reduce((sum, count) => sum + count, 0)).toBe(keys.length);
  });

  it('lets nobody write who lost the mail', async () => {
    const store = strapiMailStore(booted.strapi);
    await mailOf(booted).queueMail(aMail('surat:lepas'));
    const { id } = (await mailRow(booted, 'surat:lepas')) as { id: number };
    const claim = (seconds: number) => {
      booted.clock.advance(seconds);
      const now = booted.clock.now();
      return store.claim(id, now, new Date(now.getTime() + LEASE_SECONDS * 1000));
    };
    const first = await claim(0);
    const second = await claim(LEASE_SECONDS + 1);
    if (first === undefined || second === undefined) throw new Error('The mail was not claimed.');
    expect(await store.settle(first, { state: 'failed' })).toBe(false);
    expect(await store.settle(second, { state: 'sent' })).toBe(true);
  });

  it('is swept in the background', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await queueMail(aMail('surat:sapu'));
    await new Promise<void>((resolve) => {
      startMail(booted.hub.jobs, {
        sendDueMails: (stopping) => sendDueMails(stopping).finally(resolve),
      });
      booted.hub.jobs.nudge(MAIL_SWEEP);
    });
    expect(filesOf('surat-sapu')).toHaveLength(1);
  });
});
