import type { Core } from '@strapi/strapi';
import { hub } from '../hub';

/** Keeps what the hub answers to public reads. The outermost: what is kept is what is sent. */
const keepAnswers: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  (context, next) => {
    const { keepAnswer } = hub(strapi);
    return keepAnswer === undefined ? next() : keepAnswer(context, next);
  };

export default keepAnswers;
