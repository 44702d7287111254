import type { Core } from '@strapi/strapi';
import { buildJudging, type Judging } from '../modules/moderation/strapi/judging/install-judging';
import type { RenderText } from '../modules/moderation';
import type { CurrentSignals } from '../modules/moderation/application/words/current-signals';
import { clockOf } from '../platform/hub-container';
import type { Settings } from '../platform/settings';

/** The judge of the forum and the gate before it, by the settings of this hub. */
export const buildJudgingRoom = (
  strapi: Core.Strapi,
  rooms: { readonly renderText: RenderText; readonly currentSignals: CurrentSignals },
): Judging => {
  const settings = strapi.config.get<Settings>('hub');
  const { HUB_CLASSIFIER_URL: url, HUB_CLASSIFIER_SECRET: key } = settings;
  return buildJudging(strapi, {
    clock: clockOf(strapi),
    renderText: rooms.renderText,
    signalsNow: rooms.currentSignals,
    secret: settings.ENCRYPTION_KEY,
    ...(url === undefined || key === undefined ? {} : { classifier: { url, secret: key } }),
  });
};
