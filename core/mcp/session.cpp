// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/session.h"

namespace Postrider::Mcp {

namespace {

void settle(QPromise<Session::Given> &promise, Session::Given given)
{
    promise.addResult(std::move(given));
    promise.finish();
}

} // namespace

Session::Session(QObject *parent) : QObject(parent) {}

Session::~Session()
{
    const auto calls = std::exchange(m_calls, {});
    for (const QPointer<Call> &call : calls) {
        if (call)
            call->cancel();
    }
    const auto questions = std::exchange(m_questions, {});
    for (const auto &[number, question] : questions)
        settle(*question.promise, std::nullopt);
}

void Session::open(const QString &version, const QString &client, const QJsonObject &capabilities)
{
    m_version = version;
    m_client = client;
    m_capabilities = capabilities;
}

bool Session::add(Call *call)
{
    const QString key = idKey(call->id());
    if (m_calls.contains(key))
        return false;
    m_calls.insert(key, call);
    connect(call, &Call::ended, this, [this, call, key] {
        m_calls.remove(key);
        dropQuestions(call);
    });
    return true;
}

void Session::cancel(const QJsonValue &id)
{
    if (const QPointer<Call> call = m_calls.value(idKey(id)))
        call->cancel();
}

void Session::ask(Call *call, const QString &method, const QJsonObject &params,
                  const std::shared_ptr<QPromise<Given>> &promise)
{
    const int number = ++m_lastQuestion;
    m_questions.emplace(number, Question{call, promise});
    if (!call->send(requestMessage(number, method, params)))
        dropQuestions(call);
}

void Session::take(const Message &response)
{
    const auto found = m_questions.find(response.id.isDouble() ? response.id.toInt(-1) : -1);
    if (found == m_questions.end())
        return;
    const Question question = found->second;
    m_questions.erase(found);
    const QJsonValue result = response.body.value(QLatin1StringView("result"));
    settle(*question.promise, result.isObject() ? Given(result.toObject()) : std::nullopt);
}

void Session::dropQuestions(Call *call)
{
    for (auto it = m_questions.begin(); it != m_questions.end();) {
        if (it->second.call != call) {
            ++it;
            continue;
        }
        const Question question = it->second;
        it = m_questions.erase(it);
        settle(*question.promise, std::nullopt);
    }
}

} // namespace Postrider::Mcp
