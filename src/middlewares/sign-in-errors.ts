import type { Core } from '@strapi/strapi';
import { hub } from '../hub';

/** Says why somebody is not signed in. It stands within `strapi::errors`, which writes the answer. */
const signInErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  (context, next) =>
    hub(strapi).citizens.explainSignIn(context, next);

export default signInErrors;
