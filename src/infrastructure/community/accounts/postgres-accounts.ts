import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Account, AccountNotFound } from '#domain/community/accounts/account';
import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { Email } from '#domain/community/accounts/email';
import type { MemberId } from '#domain/shared/id';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { accountSchema } from './account.schema.ts';

export class PostgresAccounts implements Accounts {
  constructor(private readonly em: EntityManager) {}

  async find(memberId: MemberId): Promise<Account | null> {
    return this.em.findOne(accountSchema, ownFields(accountSchema, { memberId }));
  }

  async get(memberId: MemberId): Promise<Account> {
    return found(await this.find(memberId));
  }

  async getForChange(memberId: MemberId): Promise<Account> {
    return found(await this.findForChange(memberId));
  }

  async findForChange(memberId: MemberId): Promise<Account | null> {
    return this.em.findOne(accountSchema, ownFields(accountSchema, { memberId }), {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
  }

  async byEmail(email: Email): Promise<Account | null> {
    return this.em.findOne(accountSchema, ownFields(accountSchema, { emailKey: email.key }));
  }

  add(account: Account): void {
    this.em.persist(account);
  }
}

function found(account: Account | null): Account {
  if (!account) throw new AccountNotFound();
  return account;
}
