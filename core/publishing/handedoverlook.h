// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/material.h"
#include "publishing/sendingtask.h"

namespace Postrider {

// Finds out at its time what a platform's own scheduler did with a HANDED_OVER sending, and before that tells it what
// people changed: another text or time, or that it shall not go out. Never sends anything: what the platform does not
// hold any more and nobody finds among the account's posts has failed.
class HandedOverLook final : public SendingTask
{
    Q_OBJECT
public:
    using SendingTask::SendingTask;
    void start() override;

protected:
    Claim::Step taking() const override;
    Claim::Step openingWith(const Sealed &memory) const override;

private:
    enum class Wish { None, TakeBack, Change, BeginAnew };

    Wish wish() const;
    void look();
    void lookWith(const Net::Credentials &credentials);
    void looked(const Result<Context> &result, const Net::Credentials &credentials);
    void isHeld(const Net::Credentials &credentials);
    void run(const Recipe &recipe, Use::Verb verb, const Net::Credentials &credentials,
             const std::function<void()> &done);
    void ask(const Recipe &recipe, Use::Verb verb, const Net::Credentials &credentials,
             const std::function<void(const Result<Context> &)> &answered);
    void wasChanged();
    void wasTakenBack();
    void search(const Net::Credentials &credentials);
    void searched(const Result<Context> &result);
    void isOut(const RemotePost &post);
    void isNowhere();
    void lookLater(const Error &error);
    void stays(std::chrono::milliseconds pause, int readBacks, const std::optional<Error> &error);

    Material m_material;
    const Platform *m_platform = nullptr;
    std::optional<Error> m_refusal; // of the token; a renewed one is tried once
};

} // namespace Postrider
