import type { IncomingMessage } from 'node:http';

/** What pages of other sites may send where they may call at all. */
export const MAY_SEND = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key',
};

/** Whether a browser asks if it may, before it does. */
export const asksFirst = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
