-- Opens the file of $JOURNEY_FILE in Neovim with the language server, prints what it finds as a line of JSON, mends the
-- line of $JOURNEY_MENDED and prints what is left.
local node, server = vim.env.JOURNEY_NODE, vim.env.JOURNEY_SERVER
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.JOURNEY_FILE))
vim.bo.filetype = 'journey'
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'journey', cmd = { node, server, '--stdio' } })
vim.lsp.buf_attach_client(buffer, client)

local function report(done)
  vim.wait(20000, function() return done(vim.diagnostic.get(buffer)) end, 20)
  local found = vim.tbl_map(function(each)
    return { code = each.code, line = each.lnum, column = each.col, source = each.source }
  end, vim.diagnostic.get(buffer))
  io.stdout:write(#found == 0 and '[]\n' or vim.fn.json_encode(found) .. '\n')
end

report(function(found) return #found > 0 end)
local line, text = vim.env.JOURNEY_MENDED:match('^(%d+) (.*)$')
vim.api.nvim_buf_set_lines(buffer, tonumber(line), tonumber(line) + 1, false, { text })
report(function(found) return #found == 0 end)
vim.cmd('qall!')
