import type { IncomingMessage, ServerResponse } from 'node:http';
import { fillIn } from '../../../kernel/language';
import { languageAsked } from '../../../platform/request-language';
import { ADDRESS_FAULT_TEXTS } from '../domain/address-fault-texts';
import type { AddressFault } from '../domain/answer-key';

const BAD_REQUEST = 400;

/** Answers a 400 in Strapi's error shape, without a computation behind it. */
export const refuseAddress = (
  { headers }: IncomingMessage,
  response: ServerResponse,
  fault: AddressFault,
): void => {
  const { code, limit, actual } = fault;
  const texts = ADDRESS_FAULT_TEXTS[code][languageAsked(headers['accept-language'] ?? '')];
  const message = fillIn(texts, { limit, actual });
  const error = { status: BAD_REQUEST, name: 'ValidationError', message, details: fault };
  const cors = headers.origin === undefined ? [] : ['Access-Control-Allow-Origin', headers.origin];
  response
    .writeHead(BAD_REQUEST, [
      ...['Content-Type', 'application/json; charset=utf-8', 'Cache-Control', 'no-store'],
      ...['X-Content-Type-Options', 'nosniff', ...cors],
    ])
    .end(JSON.stringify({ data: null, error }));
};
