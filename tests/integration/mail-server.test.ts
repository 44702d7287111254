import { existsSync } from 'node:fs';
import path from 'node:path';
import { bootHub, type BootedHub } from '../support/hub';
import { aMail, mailOf, mailRow, readMail } from '../support/mails';
import { startSmtp, type SmtpServer } from '../support/smtp';

describe('the outbox with a mail server', () => {
  let booted: BootedHub;
  let smtp: SmtpServer;

  beforeAll(async () => {
    smtp = await startSmtp();
    booted = await bootHub({
      HUB_SMTP_URL: smtp.url,
      HUB_MAIL_FROM: 'Humas Uji <humas@contoh.go.id>',
    });
  });

  afterAll(async () => {
    await booted.stop();
    await smtp.close();
  });

  it('hands the mail over with its sender, recipient, subject, text and Message-ID', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await queueMail(aMail('smtp:satu'));
    await sendDueMails();
    const mail = smtp.mails.at(-1);
    expect(mail).toMatchObject({ from: 'humas@contoh.go.id', to: ['sri@contoh.example'] });
    const { headers, subject, text } = readMail(mail?.source ?? '');
    expect(headers.get('from')).toBe('Humas Uji <humas@contoh.go.id>');
    expect(headers.get('to')).toBe('sri@contoh.example');
    expect(headers.get('message-id')).toMatch(/^<smtp-satu\.[0-9a-f]{16}@hub\.contoh\.go\.id>$/);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(subject).toBe(aMail('').subject);
    expect(text.trimEnd()).toBe(aMail('').text.trimEnd());
    expect(existsSync(path.join(booted.folder, 'mails'))).toBe(false);
  });

  it('tries again after a failure, and keeps of the answer no more than its codes', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await queueMail(aMail('smtp:ulang'));
    smtp.refuse(1, 'kata sandi rahasia-42 milik sri@contoh.example');
    await sendDueMails();
    const row = await mailRow(booted, 'smtp:ulang');
    expect(row).toMatchObject({
      state: 'queued',
      attempts: 1,
      leaseUntil: null,
      lastError: { class: 'Error', text: 'EMESSAGE 451 DATA' },
    });
    expect(await sendDueMails()).toBe(0);
    booted.clock.advance(61);
    await sendDueMails();
    expect(await mailRow(booted, 'smtp:ulang')).toMatchObject({ state: 'sent', lastError: null });
  });

  it('gives a mail up after four failures', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    await queueMail(aMail('smtp:gagal'));
    smtp.refuse(4, 'coba lagi');
    for (const seconds of [61, 301, 1801, 100_000]) {
      expect(await sendDueMails()).toBe(1);
      booted.clock.advance(seconds);
    }
    expect(await sendDueMails()).toBe(0);
    expect(await mailRow(booted, 'smtp:gagal')).toMatchObject({ state: 'failed', attempts: 4 });
  });

  it('lets no text begin a header or add a recipient', async () => {
    const { queueMail, sendDueMails } = mailOf(booted);
    const before = smtp.mails.length;
    await queueMail({
      ...aMail('smtp:judul'),
      subject: 'Judul\r\nBcc: lain@contoh.example\n\nIsi',
    });
    await queueMail({ ...aMail('smtp:dua'), to: 'a@contoh.example, b@contoh.example' });
    await queueMail({ ...aMail('smtp:baris'), to: 'a@contoh.example\r\nBcc: b@contoh.example' });
    await queueMail({ ...aMail('smtp:nama'), to: 'Sri <a@contoh.example>' });
    await sendDueMails();
    const [mail, ...others] = smtp.mails.slice(before);
    expect(others).toEqual([]);
    expect(mail?.to).toEqual(['sri@contoh.example']);
    const { headers, subject } = readMail(mail?.source ?? '');
    expect(headers.has('bcc')).toBe(false);
    expect(subject).toBe('Judul Bcc: lain@contoh.example Isi');
    for (const key of ['smtp:dua', 'smtp:baris', 'smtp:nama']) {
      expect(await mailRow(booted, key)).toMatchObject({
        state: 'failed',
        lastError: { class: 'bad_address', text: '' },
      });
    }
  });
});
