import type { QuotedMessage } from '#application/community/chat/exchange.query';
import { personOf } from '../forum/person.ts';
import { shortened } from '../forum/quotation.ts';
import { messageHref } from '../lib/addresses.ts';
import type { Translate } from '../lib/texts.tsx';

/** Of twenty messages, so that they fit in one post. */
const MAX_QUOTED = 1_200;

/** The Markdown that takes up an exchange: each message under who wrote it, with a link to where it stands. */
export const exchangeText = (quotes: readonly QuotedMessage[], t: Translate): string =>
  quotes.map((quote) => quoted(quote, t)).join('\n');

function quoted({ message, named }: QuotedMessage, t: Translate): string {
  const name = named ? personOf(message.author, t).pseudonym : null;
  const wrote = name === null ? t('chat.exchange.somebodyWrote') : t('chat.exchange.wrote', { name });
  const lines = shortened(message.plain.trim(), MAX_QUOTED)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${literally(line)}`));
  return `> [${wrote.replaceAll(/[[\]\\]/g, '')}](${messageHref(message.id)})\n>\n${lines.join('\n')}\n`;
}

/** What was said is not to become markup, nor to call anybody. */
export const literally = (line: string): string => line.replaceAll(/([\\`*_[\]<>#@!|~])/g, '\\$1');
