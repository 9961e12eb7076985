/** What may differ between one start of the server and the next. */
export type ServerSettings = {
  /** Distinguishes our server from every other process on the machine; see `former-server.ts`. */
  clusterName: string;
  /** Off only for tests: a power cut may then lose or damage everything. */
  fsync: boolean;
  maxConnections: number;
};

/** The number in the socket's file name. No network port is opened. */
export const SOCKET_PORT = 5432;

/**
 * The server's arguments after its data folder. They are given at every start instead of being written to
 * postgresql.conf, so that an upgrade of Saman also upgrades the settings of databases that already exist.
 *
 * The values suit a small machine (two cores, 2 GB) that also runs the application.
 */
export function serverArguments(settings: ServerSettings): string[] {
  const values: Record<string, string> = {
    cluster_name: settings.clusterName,
    listen_addresses: '',
    // Relative to the data folder: the length limit of a socket path then never concerns the server, and the
    // folder's mode 0700, which PostgreSQL itself insists on, guards the socket.
    unix_socket_directories: '.',
    port: String(SOCKET_PORT),
    max_connections: String(settings.maxConnections),
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    random_page_cost: '1.1',
    max_parallel_workers_per_gather: '1',
    // Compiling a query costs more than running it at our sizes.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] %q%u@%d ',
    // A rejected constraint is an ordinary answer to the application, which logs what deserves it.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
  };
  if (!settings.fsync) {
    values['fsync'] = 'off';
    values['synchronous_commit'] = 'off';
    values['full_page_writes'] = 'off';
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
