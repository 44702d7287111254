// Compiled with the rest of the hub; see config/database.ts.
module.exports = require('../../dist/database/tables/audit-record');
