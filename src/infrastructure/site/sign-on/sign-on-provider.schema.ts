import {
  type EMAIL_TRUSTS,
  type ProviderId,
  type ProviderKind,
  type ProviderSettings,
  SignOnProvider,
} from '#domain/site/sign-on/provider';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const signOnProviderSchema = aggregateSchema<
  SignOnProvider,
  {
    id: ProviderId;
    slug: string;
    kind: ProviderKind;
    labelFr: string;
    labelEn: string;
    isOpen: boolean;
    takesNew: boolean;
    emailTrust: (typeof EMAIL_TRUSTS)[number];
    emailDomains: string;
    isOnlyWay: boolean;
    identifies: boolean;
    logsOut: boolean;
    trustsFactor: boolean;
    rules: string;
    settings: ProviderSettings;
    sealedSecret: string | null;
    createdAt: Date;
    triedAt: Date | null;
    version: number;
  }
>({
  aggregate: SignOnProvider,
  schema: 'site',
  table: 'sign_on_provider',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    kind: { type: 'text' },
    labelFr: { type: 'text' },
    labelEn: { type: 'text' },
    isOpen: { type: 'boolean' },
    takesNew: { type: 'boolean' },
    emailTrust: { type: 'text' },
    emailDomains: { type: 'text' },
    isOnlyWay: { type: 'boolean' },
    identifies: { type: 'boolean' },
    logsOut: { type: 'boolean' },
    trustsFactor: { type: 'boolean' },
    rules: { type: 'text' },
    settings: { type: 'json' },
    sealedSecret: { type: 'text', nullable: true },
    createdAt: { type: 'datetime' },
    triedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
