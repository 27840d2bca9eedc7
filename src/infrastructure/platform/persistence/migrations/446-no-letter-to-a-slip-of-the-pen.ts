import type { Migration } from '../migration.ts';

/**
 * The address before was kept also where nobody had ever confirmed it, and then it may be a stranger's. Which of them were is known no
 * more: none is written to from there. The letters that told of a change carry their own address.
 */
export const migration446NoLetterToASlipOfThePen: Migration = {
  name: '446-no-letter-to-a-slip-of-the-pen',
  sql: `update community.account set previous_email = null where previous_email is not null;`,
};
