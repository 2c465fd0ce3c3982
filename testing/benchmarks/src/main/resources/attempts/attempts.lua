-- Attempts of many learners, each new. Arguments: the path, a file with a token a line, one with a question a line, the
-- name of this turn, and the time at which all of them end.
local thread = 0
local function lines(file)
	local all = {}
	for line in io.lines(file) do
		all[#all + 1] = line
	end
	return all
end

function setup(one)
	one:set("number", thread)
	thread = thread + 1
end

function init(arguments)
	path = arguments[1]
	tokens = lines(arguments[2])
	questions = lines(arguments[3])
	turn = arguments[4]
	ended = arguments[5]
	count = 0
	math.randomseed(os.time() + number)
end

function request()
	count = count + 1
	local body = string.format('{"clientEventId":"%s-%d-%d","questionId":"%s","questionVersion":1,"rating":%d,'
		.. '"startedAt":"%s","endedAt":"%s"}', turn, number, count, questions[math.random(#questions)], math.random(4),
		ended, ended)
	return wrk.format("POST", path,
		{ ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. tokens[math.random(#tokens)] }, body)
end
