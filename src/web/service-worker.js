// Keeps the files of the program, so that it opens at once and without a network. Never an answer of /api: nothing about
// people is kept by it. The build writes the two lists.
const kept = 'ryadom-files'
/** Files that every page starts with. */
const first = self.__FIRST__
/** Every file of this build: what is not among them belongs to an older one. */
const known = new Set(self.__KNOWN__)

/** The page itself, without the greeting that the server wrote for one person. */
async function keepPage(cache) {
  const page = await (await fetch('/', { cache: 'no-store' })).text()
  const clean = page.replace(/(<script[^>]*id="hello"[^>]*>)[^<]*/, '$1')
  await cache.put('/', new Response(clean, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
}

async function install() {
  const cache = await caches.open(kept)
  await Promise.all([cache.addAll(first), keepPage(cache)])
  await self.skipWaiting()
}

async function forgetOlder() {
  const cache = await caches.open(kept)
  const requests = await cache.keys()
  const older = requests.filter(
    ({ url }) => !known.has(new URL(url).pathname) && new URL(url).pathname !== '/',
  )
  await Promise.all(older.map((request) => cache.delete(request)))
  await self.clients.claim()
}

async function file(request) {
  const cache = await caches.open(kept)
  const found = await cache.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

const page = (request) => fetch(request).catch(async () => (await caches.match('/')) ?? Response.error())

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()))
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (origin !== location.origin || event.request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(file(event.request))
  else if (event.request.mode === 'navigate' && !pathname.startsWith('/api/'))
    event.respondWith(page(event.request))
})
