import { describe, expect, it } from '@jest/globals';
import { mailboxOf } from '#domain/moderation/reports/mailbox';

describe('the mailbox of an address', () => {
  it.each([
    ['Lou@Example.org', 'lou@example.org'],
    ['lou+site@example.org', 'lou@example.org'],
    ['lou+a+b@example.org', 'lou@example.org'],
    ['l.ou@example.org', 'l.ou@example.org'],
    ['l.o.u+site@gmail.com', 'lou@gmail.com'],
    ['lou@googlemail.com', 'lou@gmail.com'],
    ['+lou@example.org', '+lou@example.org'],
    ['no address', 'no address'],
  ])('%s leads to %s', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });
});
