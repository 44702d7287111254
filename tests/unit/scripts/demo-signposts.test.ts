import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { citizens } from '../../../sample/forum';
import { emailOf, keepStaff, type DemoStaff } from '../../../scripts/demo/secrets';
import { drawSignposts } from '../../../scripts/demo/signposts';

const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-signposts-'));
const staff: DemoStaff = keepStaff(path.join(folder, 'accounts.json'));

afterAll(() => rmSync(folder, { recursive: true }));

const signposts = (mailFolder: string | undefined): string =>
  drawSignposts({
    hubUrl: 'http://localhost:1337',
    instagramUrl: 'http://127.0.0.1:4310',
    googleUrl: 'http://127.0.0.1:4311',
    staff,
    staffFile: '.tmp/demo-accounts.json',
    mailFolder,
  }).join('\n');

describe('the signposts of the demo', () => {
  it('lead to the desk, and to the folder in which mails land', () => {
    expect(signposts('.tmp/mails')).toContain('http://localhost:1337/admin/hub/desk');
    expect(signposts('.tmp/mails')).toMatch(/Mails +\.tmp\/mails\//);
  });

  it('lead to the moderation, and tell how to sign in as each citizen', () => {
    const text = signposts('.tmp/mails');
    expect(text).toContain('http://localhost:1337/admin/hub/moderation');
    expect(text).toContain(staff.citizenPassword);
    for (const { key, about } of citizens) {
      expect(text).toMatch(new RegExp(`${emailOf(key)} .*${about}`));
    }
  });

  it('name the mail server instead where one is set', () => {
    expect(signposts(undefined)).toMatch(/Mails +sent through HUB_SMTP_URL/);
  });

  it.each(staff.accounts.map(({ title, email, password }) => ({ title, email, password })))(
    'tell how to sign in as $title, and what that role may do',
    ({ email, password }) => {
      const lines = signposts('.tmp/mails').split('\n');
      const line = lines.findIndex((candidate) => candidate.includes(email));
      expect(lines[line]).toContain(password);
      expect(lines[line + 1]?.trim().length).toBeGreaterThan(10);
    },
  );
});
