/** The part of oidc-provider 9 that the local provider uses; the library ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Interaction {
    readonly uid: string;
    readonly params: Readonly<Record<string, string | undefined>>;
    readonly session?: { readonly accountId: string };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  /** Koa's context with what the provider has put on it. */
  export interface ProviderContext {
    type: string;
    body: string;
    readonly req: IncomingMessage;
    set(headers: Readonly<Record<string, string>>): void;
    /** Not there when the request was not understood at all. */
    readonly oidc?: {
      readonly provider: Provider;
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string; readonly state: { readonly secret: string } };
      readonly params?: Readonly<Record<string, string | undefined>>;
      readonly result?: { readonly consent?: { readonly grantId?: string } };
      urlFor(name: string): string;
    };
  }

  /** See the documentation of oidc-provider. */
  export type Configuration = Readonly<Record<string, unknown>>;

  export interface Adapter {
    upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Record<string, unknown> | undefined>;
    findByUid(uid: string): Promise<Record<string, unknown> | undefined>;
    findByUserCode(code: string): Promise<Record<string, unknown> | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly issuer: string;
    /** Believe X-Forwarded-Proto and X-Forwarded-Host. */
    proxy: boolean;
    readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: string, listener: (...values: readonly unknown[]) => void): this;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Readonly<Record<string, unknown>>,
    ): Promise<void>;
  }
}
