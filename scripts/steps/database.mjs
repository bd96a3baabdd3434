import { openCluster } from './cluster.mjs';
import { testFolder } from './folders.mjs';

const settings = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  effective_cache_size: '1GB',
  max_connections: 100,
  jit: 'off',
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A server for tests: nothing in it needs to survive a power cut. */
const testSettings = { ...settings, max_connections: 200, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The test server of this clone, shared by all test runs that need it at the same time. */
export async function startTestDatabase() {
  const cluster = await openCluster({ folder: testFolder(), settings: testSettings, disposable: true });
  let open = true;
  const stop = () => {
    if (open) cluster.close();
    open = false;
  };
  process.once('exit', stop);
  return { adminUrl: cluster.url('postgres'), stop: async () => stop() };
}
