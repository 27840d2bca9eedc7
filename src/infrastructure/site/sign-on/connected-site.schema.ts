import { ConnectedSite, type ConnectedSiteId } from '#domain/site/sign-on/connected-site';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const connectedSiteSchema = aggregateSchema<
  ConnectedSite,
  {
    id: ConnectedSiteId;
    label: string;
    origin: string;
    tellsEmail: boolean;
    isOpen: boolean;
    sealedSecret: string | null;
    secretGivenAt: Date;
    createdAt: Date;
    version: number;
  }
>({
  aggregate: ConnectedSite,
  schema: 'site',
  table: 'connected_site',
  columns: {
    id: { type: 'uuid', primary: true },
    label: { type: 'text' },
    origin: { type: 'text' },
    tellsEmail: { type: 'boolean' },
    isOpen: { type: 'boolean' },
    sealedSecret: { type: 'text', nullable: true },
    secretGivenAt: { type: 'datetime' },
    createdAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
