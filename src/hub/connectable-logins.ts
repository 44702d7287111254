import type { Bilingual } from '../kernel/language';
import type { ConnectableLogin } from '../modules/delivery/domain/account-view';
import type { Settings } from '../platform/settings';

interface Login {
  readonly channel: string;
  readonly login: string;
  readonly title: Bilingual;
  /** Settings without which the platform knows no application of ours. */
  readonly needs: readonly (keyof Settings)[];
}

const LOGINS: readonly Login[] = [
  {
    channel: 'instagram',
    login: 'instagram',
    title: { id: 'Instagram (masuk dengan Instagram)', en: 'Instagram (Instagram login)' },
    needs: ['HUB_INSTAGRAM_APP_ID', 'HUB_INSTAGRAM_APP_SECRET'],
  },
  {
    channel: 'instagram',
    login: 'facebook',
    title: { id: 'Instagram (masuk dengan Facebook)', en: 'Instagram (Facebook login)' },
    needs: ['HUB_FACEBOOK_APP_ID', 'HUB_FACEBOOK_APP_SECRET'],
  },
  {
    channel: 'youtube',
    login: 'google',
    title: { id: 'YouTube (masuk dengan Google)', en: 'YouTube (Google login)' },
    needs: ['HUB_GOOGLE_CLIENT_ID', 'HUB_GOOGLE_CLIENT_SECRET'],
  },
];

/** The ways to connect an account, each with the settings that are still missing for it. */
export const connectableLogins = (settings: Settings): readonly ConnectableLogin[] =>
  LOGINS.map(({ needs, ...login }) => {
    const missing = needs.filter((name) => settings[name] === undefined);
    return { ...login, isReady: missing.length === 0, missing };
  });
