"""Files and pictures of assets: fetched without a credential, compared, decoded, kept in memory."""
