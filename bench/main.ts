import { measureStartUp } from './start-up.ts'

for (const row of await measureStartUp(Number(process.argv[2] ?? 15))) console.log(row.name, '|', row.time, '|', row.ratio)
