import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { systemClock } from '../src/kernel/clock';
import { ACCEPTED_MIME_TYPES } from '../src/modules/media';
import { emailPlugin } from '../src/platform/email-plugin';
import { settingsOrExit } from '../src/platform/settings-or-exit';
import { s3StoreOf, uploadProvider } from '../src/platform/storage/s3-store';

const ACCESS_TOKEN_SECONDS = 10 * 60; // how long a stolen one serves at most
const IDLE_SESSION_SECONDS = 14 * 24 * 60 * 60;
const LONGEST_SESSION_SECONDS = 30 * 24 * 60 * 60;

const upload = () => ({
  ...uploadProvider(s3StoreOf(settingsOrExit())),
  sizeLimit: 16 * 1024 * 1024,
  // Strapi's own detector calls an animated PNG image/apng.
  security: { allowedTypes: [...ACCEPTED_MIME_TYPES, 'image/apng'] },
});

const config = (): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: settingsOrExit().JWT_SECRET,
      // Sessions that can be ended. Strapi's other way is one token for 30 days, which outlives a new password.
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: ACCESS_TOKEN_SECONDS,
        idleRefreshTokenLifespan: IDLE_SESSION_SECONDS,
        maxRefreshTokenLifespan: LONGEST_SESSION_SECONDS,
      },
    },
  },
  email: {
    config: emailPlugin({
      settings: settingsOrExit(),
      // The compiled file stands in dist/config; the folder belongs to that of the app.
      root: path.resolve(__dirname, '..', '..'),
      clock: systemClock,
    }),
  },
  upload: { config: upload() },
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      landingPage: false,
      // A connection, its nodes, their relations' connection, its nodes, and one more step.
      depthLimit: 5,
      defaultLimit: 25,
      maxLimit: 100,
      v4CompatibilityMode: false,
      generateArtifacts: false,
      apolloServer: { introspection: true, includeStacktraceInErrorResponses: false },
    },
  },
});

export default config;
