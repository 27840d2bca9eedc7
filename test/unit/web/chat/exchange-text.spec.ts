import { expect, it } from '@jest/globals';
import type { QuotedMessage } from '#application/community/chat/exchange.query';
import { exchangeText } from '../../../../web/chat/exchange-text.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

const quote = (plain: string, named: boolean): QuotedMessage =>
  ({
    named,
    message: {
      id: 'm1',
      plain,
      author: { pseudonym: 'Plume [x](y)', handle: 'plume', status: 'active', branches: [] },
    },
  }) as unknown as QuotedMessage;

it('says who wrote and where it stands, and takes nothing that was said as markup', () => {
  const text = exchangeText(
    [
      quote('Bonjour **à tous**\n\n@ana voir <b>ici</b> [lien](https://a.example)', true),
      quote('Oui', false),
    ],
    createTexts('fr'),
  );
  expect(text).toBe(
    [
      '> [Plume x(y) a écrit dans le salon](/salons/messages/m1)',
      '>',
      '> Bonjour \\*\\*à tous\\*\\*',
      '>',
      '> \\@ana voir \\<b\\>ici\\</b\\> \\[lien\\](https://a.example)',
      '',
      '> [Un membre a écrit dans le salon](/salons/messages/m1)',
      '>',
      '> Oui',
      '',
    ].join('\n'),
  );
});
