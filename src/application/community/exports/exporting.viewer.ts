import { ClientNotKnown } from '../../shared/client-not-known.ts';
import { through, type Viewer } from '../../shared/viewer.ts';
import type { ApiClientsApi } from '../../site/published/api-clients.api.ts';
import { type Bearers, isOver } from '../published/bearers.api.ts';
import type { DataExport } from './exports.port.ts';
import { mustBeAllowedToExport } from './exports.rules.ts';

/** For whom an export is made and fetched: whoever asked, as they are now, and through the machine that asked as it is now. */
export class ExportingViewer {
  constructor(
    private readonly bearers: Bearers,
    private readonly clients: ApiClientsApi,
  ) {}

  /** @throws ClientNotKnown, NotAllowed, ModuleClosed where one of them may have it no more */
  async of(one: DataExport): Promise<Viewer> {
    const viewer = await this.asker(one);
    mustBeAllowedToExport(one.kind, viewer);
    return viewer;
  }

  private async asker({ askedBy, clientId, scopes, since }: DataExport): Promise<Viewer> {
    const bearer = await this.bearers.of(askedBy);
    if (bearer?.viewer.member?.status !== 'active' || bearer.isHeldBack || isOver(since, bearer))
      throw new ClientNotKnown();
    if (clientId === null) return bearer.viewer;
    const { holderId, opened, ...client } = await this.clients.standing(clientId, scopes);
    if (holderId !== askedBy) throw new ClientNotKnown();
    return through(bearer.viewer, client, opened);
  }
}
